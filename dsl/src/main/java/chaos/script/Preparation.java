package chaos.script;

import groovy.lang.GroovySystem;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.classgen.AsmClassGenerator;
import org.codehaus.groovy.classgen.Verifier;
import org.codehaus.groovy.control.ResolveVisitor;
import org.codehaus.groovy.transform.sc.StaticCompilationVisitor;
import org.codehaus.groovy.transform.sc.transformers.StaticCompilationTransformer;
import org.codehaus.groovy.transform.stc.ExtensionMethodCache;
import org.codehaus.groovy.vmplugin.VMPluginFactory;

/**
 * Makes, on a thread of its own and in the order of use, what the compiler needs once a process, while the first script is
 * parsed: on two cores nobody waits for it. Who comes to a part before it is done waits for that part alone, since classes
 * and the table of extensions are made under locks of their own.
 */
final class Preparation {

    /** On these all the others depend: made first and by one thread, so that no two classes wait for one another. */
    private static final List<Class<?>> BASE = List.of(VMPluginFactory.class, ClassHelper.class);

    private static final List<Class<?>> LATER = List.of(
            StaticCompilationVisitor.class,
            StaticCompilationTransformer.class,
            Verifier.class,
            AsmClassGenerator.class,
            GroovySystem.class);

    private Preparation() {}

    static void begin(ScriptLoader loader) {
        BASE.forEach(Preparation::make);
        Thread thread = new Thread(() -> prepare(loader), "script-preparation");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare(ScriptLoader loader) {
        make(ResolveVisitor.class);
        ExtensionMethodCache.INSTANCE.get(loader);
        LATER.forEach(Preparation::make);
    }

    private static void make(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the compiler is incomplete", e);
        }
    }
}
