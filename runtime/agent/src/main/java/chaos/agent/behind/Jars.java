package chaos.agent.behind;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Classes beside the agent's own. */
final class Jars {

    private Jars() {}

    /** What is in jars and folders of classes, parted as on a class path, and in the agent. */
    static ClassLoader load(String path) {
        String[] parts = path.split(File.pathSeparator, -1);
        URL[] urls = new URL[parts.length];
        for (int i = 0; i < parts.length; i++) {
            urls[i] = url(Path.of(parts[i]));
        }
        return new URLClassLoader(urls, Jars.class.getClassLoader());
    }

    private static URL url(Path jar) {
        if (!Files.exists(jar)) {
            throw new IllegalArgumentException("there is no " + jar);
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(jar + " has no address", impossible);
        }
    }
}
