package chaos.fault;

import java.io.IOException;

/** A small JVM to do faults to: for each line it is sent, it collects and prints how many bytes of its heap are used. */
public final class VictimMain {

    private VictimMain() {}

    /** Ends with its input. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("up");
        int read = System.in.read();
        while (read >= 0) {
            if (read == '\n') {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.println(runtime.totalMemory() - runtime.freeMemory());
            }
            read = System.in.read();
        }
    }
}
