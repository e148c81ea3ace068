package chaos.target.cgroup;

import chaos.plan.BundledTarget;
import chaos.plan.Origin;
import chaos.quantity.Size;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Makes a control group with a process inside, says its folders, and waits to be killed. */
final class GroupOwner {
    private GroupOwner() {}

    public static void main(String[] arguments) throws Exception {
        BundledTarget plan = new BundledTarget(
                "2.5.1",
                new Size(96_000_000),
                1,
                OptionalInt.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(new Size(64_000_000)),
                new Origin("owner", 1));
        Confinement limits = Confinement.of(plan, Cgroups.ofThisProcess());
        Cgroup group = Cgroup.make("owner", limits, Path.of(arguments[0]), 1);
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        new ProcessBuilder(group.joining(command)).start();
        System.out.println(
                limits.folders("chaos-owner-" + ProcessHandle.current().pid()).stream()
                        .map(folder -> folder.path().toString())
                        .collect(Collectors.joining(" ")));
        new CountDownLatch(1).await();
    }
}
