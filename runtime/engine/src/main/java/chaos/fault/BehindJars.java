package chaos.fault;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The jars that a holder needs for faults in databases and queues: they lie beside this program's own. */
final class BehindJars {

    private static final List<String> SIGNS = List.of(
            "chaos/behind/Database.class",
            "META-INF/services/java.sql.Driver",
            "com/rabbitmq/client/Connection.class",
            "org/slf4j/Logger.class",
            "org/slf4j/nop/NOPServiceProvider.class");

    private BehindJars() {}

    /** As a class path: every jar, or folder of classes, that has one of the signs. */
    static String path() throws FaultException {
        Set<Path> found = new LinkedHashSet<>();
        for (String sign : SIGNS) {
            try {
                for (URL place : List.copyOf(java.util.Collections.list(loader().getResources(sign)))) {
                    found.add(above(place, sign));
                }
            } catch (IOException | URISyntaxException unreadable) {
                throw new FaultException("the drivers beside this program cannot be found: " + unreadable);
            }
        }
        return found.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static ClassLoader loader() {
        return ClassLoader.getSystemClassLoader();
    }

    private static Path above(URL place, String sign) throws URISyntaxException {
        String text = place.toString();
        String folder = text.substring(0, text.length() - sign.length());
        return folder.startsWith("jar:")
                ? Path.of(new URI(folder.substring("jar:".length(), folder.length() - "!/".length())))
                : Path.of(new URI(folder));
    }
}
