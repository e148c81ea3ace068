package chaos.script;

import org.codehaus.groovy.control.ClassNodeResolver;
import org.codehaus.groovy.control.CompilationUnit;
import org.jspecify.annotations.Nullable;

/** Looks for classes only under names that classes have: a word of a script is none, and need not be looked for. */
final class KnownClasses extends ClassNodeResolver {

    @Override
    public @Nullable LookupResult findClassNode(String name, CompilationUnit unit) {
        int dot = name.lastIndexOf('.');
        boolean likely = dot > 0 && dot < name.length() - 1 && Character.isUpperCase(name.charAt(dot + 1));
        return likely ? super.findClassNode(name, unit) : null;
    }
}
