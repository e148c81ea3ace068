package chaos.script;

import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;

/** The plain values of Groovy that a script may use, and the few methods that may be called on them. */
final class Plain {

    private static final Set<String> NUMBER = Set.of("times", "upto", "downto", "step", "intValue", "longValue");
    private static final Set<String> LIST = Set.of(
            "each",
            "eachWithIndex",
            "collect",
            "findAll",
            "find",
            "any",
            "every",
            "size",
            "get",
            "contains",
            "isEmpty",
            "first",
            "last");
    private static final Set<String> MAP = Set.of(
            "each",
            "eachWithIndex",
            "collect",
            "findAll",
            "find",
            "any",
            "every",
            "size",
            "get",
            "keySet",
            "values",
            "containsKey",
            "isEmpty");
    private static final Set<String> ENTRY = Set.of("getKey", "getValue");
    private static final Set<String> TEXT = Set.of(
            "toUpperCase", "toLowerCase", "trim", "length", "size", "startsWith", "endsWith", "contains", "isEmpty");
    private static final Set<String> DURATION = Set.of("plus", "minus");

    private Plain() {}

    /** Whether a method may be called on a value of a type. */
    static boolean allows(ClassNode receiver, String method) {
        if (isNumber(receiver)) {
            return NUMBER.contains(method);
        }
        if (isText(receiver)) {
            return TEXT.contains(method);
        }
        if (is(receiver, "java.util.Map$Entry")) {
            return ENTRY.contains(method);
        }
        if (is(receiver, "java.util.Map")) {
            return MAP.contains(method);
        }
        return receiver.getName().equals("java.time.Duration")
                ? DURATION.contains(method)
                : isCollection(receiver) && LIST.contains(method);
    }

    static boolean isNumber(ClassNode type) {
        return ClassHelper.getWrapper(type).isDerivedFrom(ClassHelper.Number_TYPE);
    }

    static boolean isWhole(ClassNode type) {
        return ClassHelper.getWrapper(type).equals(ClassHelper.Integer_TYPE);
    }

    /** A number that can grow without end. */
    static boolean isBig(ClassNode type) {
        return type.equals(ClassHelper.BigDecimal_TYPE)
                || type.equals(ClassHelper.BigInteger_TYPE)
                || type.equals(ClassHelper.Number_TYPE);
    }

    static boolean isText(ClassNode type) {
        return type.equals(ClassHelper.STRING_TYPE) || type.equals(ClassHelper.GSTRING_TYPE);
    }

    static boolean isCollection(ClassNode type) {
        return is(type, "java.util.Collection");
    }

    static boolean isMap(ClassNode type) {
        return is(type, "java.util.Map");
    }

    static boolean isEntry(ClassNode type) {
        return is(type, "java.util.Map$Entry");
    }

    static boolean isTruth(ClassNode type) {
        return ClassHelper.getWrapper(type).equals(ClassHelper.Boolean_TYPE);
    }

    /** An amount with a unit. */
    static boolean isAmount(ClassNode type) {
        return type.getName().startsWith("chaos.quantity.")
                || type.getName().equals("java.time.Duration")
                || type.getName().equals("chaos.words.Clients");
    }

    /** A value without parts, which prints itself in a few characters; a text in as many as it has. */
    static boolean isScalar(ClassNode type) {
        return isNumber(type) || isText(type) || isTruth(type) || isAmount(type);
    }

    private static boolean is(ClassNode type, String name) {
        if (type.getName().equals(name)) {
            return true;
        }
        for (ClassNode face : type.getAllInterfaces()) {
            if (face.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
