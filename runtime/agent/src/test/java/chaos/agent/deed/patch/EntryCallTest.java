package chaos.agent.deed.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes of the JDK with the call before each of their methods: the JVM's own verifier is the judge. */
class EntryCallTest {

    private static final String KEY = "chaos.test";
    private static final int PLENTY = 2_000;

    /** Defines classes from files, before it asks its parent for them; the verifier looks at all that it defines. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> files;

        Loader(Map<String, byte[]> files) {
            super(ClassLoader.getPlatformClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                byte[] file = files.get(name);
                if (known != null || file == null) {
                    return known != null ? known : super.loadClass(name, resolve);
                }
                return defineClass(name, file, 0, file.length);
            }
        }
    }

    /** The compiler, large and old and full of switches, and one of the XML readers; both stand on nothing but java.*. */
    private static Map<String, byte[]> files(String... packages) throws IOException {
        FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : packages) {
            Path root = jdk.getPath("modules").resolve(folder.substring(0, folder.indexOf('/')));
            try (Stream<Path> found = Files.walk(jdk.getPath("modules").resolve(folder))) {
                for (Path file :
                        found.filter(path -> path.toString().endsWith(".class")).collect(Collectors.toList())) {
                    String name = root.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace('/', '.');
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    @Test
    void isWhatTheVerifierAccepts() throws IOException {
        Map<String, byte[]> files = files("jdk.compiler/com/sun/tools/javac", "java.xml/com/sun/org/apache");
        EntryCall call = new EntryCall(KEY, name -> true);
        Map<String, byte[]> patched = new HashMap<>();
        int methods = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            patched.put(file.getKey(), call.patch(file.getValue()));
            methods += call.patched();
        }
        List<String> refused = new ArrayList<>();
        int judged = verify(new Loader(patched), patched.keySet(), refused);
        assertThat(refused).isEmpty();
        assertThat(judged).isGreaterThan(PLENTY);
        assertThat(methods).isGreaterThan(10 * PLENTY);
    }

    // A class is linked, and so verified, when it is asked for its methods.
    private static int verify(ClassLoader loader, Iterable<String> names, List<String> refused) {
        int judged = 0;
        for (String name : names) {
            try {
                judged += Class.forName(name, false, loader).getDeclaredMethods().length < 0 ? 0 : 1;
            } catch (VerifyError | ClassFormatError wrong) {
                refused.add(name + ": " + wrong.getMessage());
            } catch (LinkageError | ClassNotFoundException elsewhere) {
                // It stands on what this loader may not see: it is not judged.
                continue;
            }
        }
        return judged;
    }

    /** A thing with a loop at its very begin, a switch, a handler and a constructor. */
    public static final class Sample {

        private final int base;

        public Sample(int base) {
            this.base = base;
        }

        /** Counts down, and sums. */
        public int sum(int from) {
            int left = from;
            int sum = 0;
            while (left > 0) {
                sum += weight(left);
                left--;
            }
            return sum;
        }

        private int weight(int of) {
            try {
                switch (of % 4) {
                    case 0:
                        return base;
                    case 1:
                        return Integer.parseInt("x");
                    case 2:
                        return 2;
                    default:
                        return 3;
                }
            } catch (NumberFormatException odd) {
                return 100;
            }
        }
    }

    private static Object sample(byte[] file) throws ReflectiveOperationException {
        Class<?> type = new Loader(Map.of(Sample.class.getName(), file)).loadClass(Sample.class.getName());
        return type.getConstructor(int.class).newInstance(7);
    }

    private static byte[] sampleFile() throws IOException {
        try (var in = Sample.class.getResourceAsStream("EntryCallTest$Sample.class")) {
            return in.readAllBytes();
        }
    }

    @Test
    void callsOnceForEachCallAndChangesNothingElse() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Object hook = new Object() {
            @Override
            public boolean equals(Object target) {
                calls.addAndGet(target == null ? 100 : 1);
                return false;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        };
        EntryCall call = new EntryCall(KEY, List.of("sum", "weight", "<init>")::contains);
        Object sample = sample(call.patch(sampleFile()));
        assertThat(call.patched()).isEqualTo(3);
        assertThat(sample.getClass().getMethod("sum", int.class).invoke(sample, 8))
                .isEqualTo(new Sample(7).sum(8));
        assertThat(calls).hasValue(0);
        System.getProperties().put(KEY, hook);
        try {
            assertThat(sample.getClass().getMethod("sum", int.class).invoke(sample, 8))
                    .isEqualTo(224);
            assertThat(calls).as("one of sum and eight of weight").hasValue(9);
            sample.getClass().getConstructor(int.class).newInstance(1);
            assertThat(calls).as("a constructor gives nothing of itself").hasValue(109);
        } finally {
            System.getProperties().remove(KEY);
        }
    }

    @Test
    void throwsOutOfTheMethodWhatIsThrown() throws Exception {
        EntryCall call = new EntryCall(KEY, "weight"::equals);
        Object sample = sample(call.patch(sampleFile()));
        System.getProperties().put(KEY, new Object() {
            @Override
            public boolean equals(Object target) {
                throw new IllegalStateException("injected");
            }

            @Override
            public int hashCode() {
                return 1;
            }
        });
        try {
            assertThatThrownBy(
                            () -> sample.getClass().getMethod("sum", int.class).invoke(sample, 3))
                    .hasRootCauseMessage("injected");
        } finally {
            System.getProperties().remove(KEY);
        }
    }

    @Test
    void refusesWhatIsNoClassFile() {
        EntryCall call = new EntryCall(KEY, name -> true);
        assertThatThrownBy(() -> call.patch(new byte[100])).hasMessage("it is no class file");
    }
}
