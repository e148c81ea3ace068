package chaos.agent.jvm;

import chaos.agent.act.Refusal;
import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Brings a jar into a running JVM, or says in one line why that cannot be. */
final class Attacher {

    private static final long PATIENCE_SECONDS = 15;

    private Attacher() {}

    static void load(long pid, Path jar, String arguments) throws Refusal {
        with(pid, machine -> machine.loadAgent(jar.toString(), arguments));
    }

    /** Only sees whether somebody opens. */
    static void knock(long pid) throws Refusal {
        with(pid, machine -> {});
    }

    private interface Visit {
        void to(VirtualMachine machine) throws IOException, AgentLoadException, AgentInitializationException;
    }

    /** Attaches in a thread of its own, as a target that is stopped or hangs never answers. */
    private static void with(long pid, Visit visit) throws Refusal {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> answer.complete(attach(pid, visit)), "attach-" + pid);
        thread.setDaemon(true);
        thread.start();
        try {
            String problem = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!problem.isEmpty()) {
                throw new Refusal("process " + pid + " does not let an agent in: " + problem);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (TimeoutException hung) {
            throw new Refusal("process " + pid + " did not answer an attach within " + PATIENCE_SECONDS
                    + " s: is it stopped, or out of memory?");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while attaching to process " + pid);
        }
    }

    private static String attach(long pid, Visit visit) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                visit.to(machine);
            } finally {
                machine.detach();
            }
            return "";
        } catch (IOException | AttachNotSupportedException | AgentLoadException | AgentInitializationException no) {
            return no.toString().replace('\n', ' ');
        }
    }
}
