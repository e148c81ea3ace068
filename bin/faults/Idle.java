import java.util.concurrent.TimeUnit;

/** A JVM that does nothing: what is measured in it is the fault. */
class Idle {
    public static void main(String[] arguments) throws InterruptedException {
        while (true) {
            TimeUnit.HOURS.sleep(1);
        }
    }
}
