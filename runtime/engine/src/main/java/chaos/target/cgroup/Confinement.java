package chaos.target.cgroup;

import chaos.plan.BundledTarget;
import chaos.quantity.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the memory and the processors of a target are limited: by a control group where one can be made, else by its JVM.
 * A target whose script says no limit of memory is in no group.
 */
public record Confinement(Optional<Size> memory, int cpus, Found memoryFound, Found cpuFound) {
    /** What a JVM of this size needs besides its heap: code, threads, buffers and classes. */
    private static final double HEAP_SHARE = 0.5;

    private static final long LEAST_HEAP = 16L << 20;

    /** What is possible for a plan. */
    public static Confinement of(BundledTarget plan, Cgroups here) {
        return of(plan.memory(), plan.cpus(), here);
    }

    /** What is possible for a limit of memory, where there is one. */
    public static Confinement of(Optional<Size> memory, int cpus, Cgroups here) {
        return new Confinement(memory, cpus, here.find(Controller.MEMORY), here.find(Controller.CPU));
    }

    /** Whether a control group is to be made. */
    public boolean byCgroup() {
        return memory.isPresent()
                && (memoryFound.place().isPresent() || cpuFound.place().isPresent());
    }

    /** The plan as its JVM is to be started: without a control group its heap keeps the memory within the limit. */
    public BundledTarget adapt(BundledTarget plan) {
        return plan.withHeap(heap(plan.heap()));
    }

    /** The heap that its JVM is to have where such a one is wished. */
    public Size heap(Size wished) {
        if (memory.isEmpty() || memoryFound.place().isPresent()) {
            return wished;
        }
        long most = Math.max(LEAST_HEAP, (long) (memory.get().bytes() * HEAP_SHARE));
        return wished.bytes() > most ? new Size(most) : wished;
    }

    /** What limits it, and why, a sentence each; none where nothing is to be limited. */
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        memory.ifPresent(limit -> {
            lines.add("memory at most " + limit.print() + ": "
                    + memoryFound
                            .place()
                            .map(Confinement::byGroup)
                            .orElse("by its heap only, at most half of that, since " + memoryFound.reason()));
            lines.add("at most " + cpus + (cpus == 1 ? " processor: " : " processors: ")
                    + cpuFound.place()
                            .map(Confinement::byGroup)
                            .orElse("its JVM counts on no more, since " + cpuFound.reason()));
        });
        return List.copyOf(lines);
    }

    private static String byGroup(Place place) {
        return "by a control group (" + (place.layout() == Layout.V1 ? "version 1" : "version 2") + ") below "
                + place.parent() + ", removed with the target";
    }

    /** The group's folders and what is written into them, in the order in which it is done. */
    List<Folder> folders(String name) {
        List<Folder> folders = new ArrayList<>();
        memory.ifPresent(limit -> memoryFound
                .place()
                .ifPresent(place -> add(folders, place, name, place.layout().memory(limit.bytes()))));
        cpuFound.place()
                .ifPresent(place -> add(folders, place, name, place.layout().cpu(cpus)));
        return List.copyOf(folders);
    }

    /** Where both controllers are in one tree, one folder has the settings of both. */
    private static void add(List<Folder> folders, Place place, String name, List<Setting> settings) {
        Folder fresh = new Folder(place.layout(), place.parent().resolve(name), settings);
        Optional<Folder> same =
                folders.stream().filter(f -> f.path().equals(fresh.path())).findFirst();
        same.ifPresent(folders::remove);
        folders.add(same.map(fresh::after).orElse(fresh));
    }
}
