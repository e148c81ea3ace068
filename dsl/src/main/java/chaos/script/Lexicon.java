package chaos.script;

import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.words.Clients;
import chaos.words.Units;
import chaos.words.Vocabulary;
import chaos.words.Word;
import groovy.lang.DelegatesTo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.jspecify.annotations.Nullable;

/** All words, by the scene in which they may be said: our own and the lent ones. */
final class Lexicon {

    private final Vocabulary lent;
    private final Dialect dialect;
    private @Nullable Map<String, Scenery> scenes;

    Lexicon(Vocabulary lent, Dialect dialect) {
        this.lent = lent;
        this.dialect = dialect;
    }

    /** The scenes by the name of their class, the top of the script first. */
    Map<String, Scenery> scenes() {
        if (scenes == null) {
            Map<String, Scenery> found = new LinkedHashMap<>();
            explore(dialect.top(), "at the top of the script", found);
            scenes = found;
        }
        return scenes;
    }

    /** The scene of a class; null where the class is none. */
    @Nullable Scenery scene(String className) {
        return scenes().get(className);
    }

    /** The kind of script whose words these are. */
    Dialect dialect() {
        return dialect;
    }

    /** Whether a word belongs to the other kind of script. */
    boolean isElsewhere(String word) {
        return new Lexicon(lent, dialect.other()).words().contains(word);
    }

    /** Every word of every scene. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (Scenery scene : scenes().values()) {
            words.addAll(scene.words().keySet());
        }
        return words;
    }

    /** The names of the nouns. */
    Set<String> nouns() {
        Set<String> names = new TreeSet<>();
        for (Class<?> holder : nounHolders()) {
            for (Field field : holder.getFields()) {
                names.add(field.getName());
            }
        }
        return names;
    }

    /** What may be spoken of in a scene alone, such as {@code body} in a request. */
    Set<String> spokenOfIn(String scene) {
        Set<String> names = new TreeSet<>();
        Scenery here = scene(scene);
        if (here != null) {
            here.words().keySet().stream()
                    .filter(word -> word.startsWith("get") && word.length() > 3)
                    .map(Scenery::property)
                    .forEach(names::add);
        }
        return names;
    }

    /** The words that may stand behind a value of a class: its methods, fields and units. */
    Set<String> after(Class<?> type) {
        Set<String> names = new TreeSet<>();
        if (Word.class.isAssignableFrom(type)) {
            methods(type).forEach((name, methods) -> names.add(Scenery.property(name)));
            for (Field field : type.getFields()) {
                names.add(field.getName());
            }
        }
        for (Method unit : Units.class.getDeclaredMethods()) {
            if (Modifier.isPublic(unit.getModifiers()) && unit.getParameterTypes()[0].isAssignableFrom(type)) {
                names.add(Scenery.property(unit.getName()));
            }
        }
        return names;
    }

    boolean isNounHolder(String className) {
        for (Class<?> holder : nounHolders()) {
            if (holder.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }

    boolean isLent(String className) {
        if (className.equals(Units.class.getName())) {
            return true;
        }
        for (Class<?> verbs : lent.verbs()) {
            if (verbs.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }

    ImportCustomizer imports() {
        ImportCustomizer imports = new ImportCustomizer();
        for (Class<?> holder : nounHolders()) {
            for (Field field : holder.getFields()) {
                imports.addStaticImport(holder.getName(), field.getName());
            }
        }
        for (Class<?> type : List.of(
                Duration.class, Size.class, ByteRate.class, Rate.class, Percent.class, Count.class, Clients.class)) {
            imports.addImports(type.getName());
        }
        return imports;
    }

    private List<Class<?>> nounHolders() {
        List<Class<?>> holders = new ArrayList<>(lent.nouns());
        holders.addAll(dialect.nouns());
        return holders;
    }

    private void explore(Class<?> type, String title, Map<String, Scenery> found) {
        if (found.containsKey(type.getName())) {
            return;
        }
        Map<String, List<Method>> words = methods(type);
        lend(type, words);
        found.put(type.getName(), new Scenery(type, title, words));
        for (List<Method> overloads : words.values()) {
            for (Method method : overloads) {
                inner(method, found);
            }
        }
    }

    private void inner(Method method, Map<String, Scenery> found) {
        for (Parameter parameter : method.getParameters()) {
            DelegatesTo body = parameter.getAnnotation(DelegatesTo.class);
            if (body != null) {
                explore(body.value(), Scenery.title(method.getName()), found);
            }
        }
    }

    private void lend(Class<?> scene, Map<String, List<Method>> words) {
        for (Class<?> verbs : lent.verbs()) {
            for (Method method : verbs.getMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && method.getParameterTypes()[0] == scene) {
                    words.computeIfAbsent(method.getName(), n -> new ArrayList<>())
                            .add(method);
                }
            }
        }
    }

    private static Map<String, List<Method>> methods(Class<?> type) {
        Map<String, List<Method>> methods = new LinkedHashMap<>();
        for (Method method : type.getMethods()) {
            if (Word.class.isAssignableFrom(method.getDeclaringClass()) && !method.isSynthetic()) {
                methods.computeIfAbsent(method.getName(), n -> new ArrayList<>())
                        .add(method);
            }
        }
        methods.remove("toString");
        return methods;
    }
}
