package chaos.script;

import chaos.quantity.Unit;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scene of the language and its words.
 *
 * @param title where it is, as a message says it: {@code in `load`}
 */
record Scenery(Class<?> type, String title, Map<String, List<Method>> words) {

    private static final Map<String, String> TITLES =
            Map.of("up", "in `warm up`", "faults", "in `during faults` or `after faults`");

    /** What is said of a scene that a word opens. */
    static String title(String word) {
        return TITLES.getOrDefault(word, "in `" + word + "`");
    }

    /** The word that a getter stands for; other methods are words themselves. */
    static String property(String method) {
        boolean getter = method.length() > 3 && method.startsWith("get") && !Character.isDigit(method.charAt(3));
        if (!getter) {
            return method;
        }
        String rest = method.substring(3);
        for (Unit unit : Unit.values()) {
            if (rest.equalsIgnoreCase(unit.word())) {
                return unit.word();
            }
        }
        boolean constant = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return constant ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    /** The parameter types of a word, as the script gives them. */
    static List<Class<?>> parameters(Method word) {
        List<Class<?>> types = Arrays.asList(word.getParameterTypes());
        return Modifier.isStatic(word.getModifiers()) ? types.subList(1, types.size()) : types;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        words.keySet().forEach(word -> names.add(property(word)));
        return names;
    }
}
