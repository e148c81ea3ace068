package chaos.script;

import chaos.words.Arithmetic;
import chaos.words.Units;
import chaos.words.Vocabulary;
import groovy.lang.GroovyClassLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.codehaus.groovy.control.CompilerConfiguration;

/**
 * Loads what scripts are made of, and tells the compiler which extension classes there are.
 *
 * <p>The compiler looks for extensions and for transformations in files named {@code META-INF/..} on the class path. This
 * loader answers the first question with the lent classes alone and the second with nothing, so that neither a scan nor a
 * jar that happens to lie there has a say.
 */
final class ScriptLoader extends GroovyClassLoader {

    private static final String EXTENSIONS = "META-INF/groovy/org.codehaus.groovy.runtime.ExtensionModule";

    private final String module;

    ScriptLoader(Vocabulary lent) {
        super(ScriptLoader.class.getClassLoader(), new CompilerConfiguration(), false);
        StringBuilder classes = new StringBuilder(Units.class.getName());
        classes.append(',').append(Arithmetic.class.getName());
        for (Class<?> verbs : lent.verbs()) {
            classes.append(',').append(verbs.getName());
        }
        module = "moduleName=chaos\nmoduleVersion=1\nextensionClasses=" + classes + "\n";
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (name.equals(EXTENSIONS)) {
            return Collections.enumeration(List.of(inMemory(module)));
        }
        return name.startsWith("META-INF/") ? Collections.emptyEnumeration() : super.getResources(name);
    }

    private static URL inMemory(String text) throws IOException {
        return new URL("memory", "", 0, "extensions", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new InMemory(url, text);
            }
        });
    }

    private static final class InMemory extends URLConnection {

        private final String text;

        InMemory(URL url, String text) {
            super(url);
            this.text = text;
        }

        @Override
        public void connect() {
            // nothing to connect to
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
