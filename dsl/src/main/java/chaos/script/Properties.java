package chaos.script;

import chaos.words.Units;
import chaos.words.Word;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;

/** The properties that a script may ask for: units behind numbers, and what our own classes show. */
final class Properties {

    private Properties() {}

    static boolean has(ClassNode type, String name) {
        return hasUnit(type, name) || hasField(type, name) || hasGetter(type, name);
    }

    static boolean hasGetter(ClassNode type, String name) {
        String getter = getter(name);
        for (ClassNode owner = type; owner != null; owner = owner.getSuperClass()) {
            if (isWord(owner) && !owner.getDeclaredMethods(getter).isEmpty()) {
                return owner.getDeclaredMethods(getter).get(0).isPublic();
            }
        }
        return false;
    }

    private static boolean hasField(ClassNode type, String name) {
        if (!isWord(type) || !type.isResolved()) {
            return false;
        }
        for (Field field : type.getTypeClass().getFields()) {
            if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                return Word.class.isAssignableFrom(field.getDeclaringClass());
            }
        }
        return false;
    }

    private static boolean hasUnit(ClassNode type, String name) {
        ClassNode boxed = ClassHelper.getWrapper(type);
        for (Method unit : Units.class.getDeclaredMethods()) {
            if (Scenery.property(unit.getName()).equals(name)
                    && boxed.isResolved()
                    && takes(unit, boxed.getTypeClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean takes(Method unit, Class<?> type) {
        return Modifier.isPublic(unit.getModifiers()) && unit.getParameterTypes()[0].isAssignableFrom(type);
    }

    static boolean isWord(ClassNode type) {
        return type.implementsInterface(ClassHelper.make(Word.class));
    }

    private static String getter(String name) {
        return name.isEmpty() ? "get" : "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
