package chaos.script;

import groovy.lang.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.tools.GroovyClass;

/** Loads the classes of one compiled script. */
final class Compiled extends ClassLoader {

    private final Map<String, byte[]> code = new HashMap<>();

    Compiled(ClassLoader parent, List<GroovyClass> classes) {
        super(parent);
        for (GroovyClass compiled : classes) {
            code.put(compiled.getName(), compiled.getBytes());
        }
    }

    Class<? extends Script> script(String name) {
        try {
            return loadClass(name).asSubclass(Script.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiler made no class of the script", e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = code.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
