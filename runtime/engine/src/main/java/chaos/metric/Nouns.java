package chaos.metric;

import chaos.plan.Stage;
import chaos.quantity.Dimension;
import chaos.words.CountNoun;
import chaos.words.DurationNoun;
import chaos.words.NameNoun;
import chaos.words.PercentNoun;
import chaos.words.RateNoun;
import chaos.words.ResourceNoun;
import chaos.words.SizeNoun;
import chaos.words.StageNoun;
import chaos.words.Word;

/**
 * The nouns that scripts compare: each stands for the signal that journal, series and report know by the same name.
 *
 * <p>A CPU percentage is of one core.
 */
public final class Nouns {

    public static final PercentNoun availability = new PercentNoun("availability");
    public static final PercentNoun correctness = new PercentNoun("correctness");
    public static final PercentNoun errors = new PercentNoun("errors");
    public static final RateNoun throughput = new RateNoun("throughput");
    public static final Percentiles latency = new Percentiles("latency");
    public static final Percentiles serviceTime = new Percentiles("serviceTime");
    public static final Percentiles queueTime = new Percentiles("queueTime");
    public static final Lateness lateness = new Lateness();
    public static final CountNoun clients = new CountNoun("clients");
    public static final CountNoun connections = new CountNoun("connections");
    public static final CountNoun inFlight = new CountNoun("inFlight");
    public static final Heap heap = new Heap();
    public static final SizeNoun rss = new SizeNoun("rss");
    public static final PercentNoun cpu = new PercentNoun("cpu");
    public static final CountNoun threads = new CountNoun("threads");
    public static final CountNoun fileDescriptors = new CountNoun("fileDescriptors");
    public static final DurationNoun eventLoopLag = new DurationNoun("eventLoopLag");
    public static final Collections gc = new Collections();
    public static final Pool pool = new Pool();
    public static final Queue queue = new Queue();
    public static final Workers workers = new Workers();
    public static final WorkerQueue workerQueue = new WorkerQueue();
    public static final Disk disk = new Disk();
    public static final HostLoad host = new HostLoad();
    public static final Pressure pressure = new Pressure();
    public static final Prediction forecast = new Prediction();
    public static final Course stage = new Course();
    public static final Responses responses = new Responses();
    public static final DurationNoun recovery = new DurationNoun("recovery");
    public static final BreakPoint breakPoint = new BreakPoint();
    public static final Knee knee = new Knee();
    public static final CountNoun lastClean = new CountNoun("lastClean");
    public static final NameNoun bottleneck = new NameNoun("bottleneck");
    public static final DurationNoun timeToFailure = new DurationNoun("timeToFailure");

    public static final Stage HEALTHY = Stage.HEALTHY;
    public static final Stage DEGRADATION_START = Stage.DEGRADATION_START;
    public static final Stage PARTIAL_FAILURE = Stage.PARTIAL_FAILURE;
    public static final Stage CASCADE_FAILURE = Stage.CASCADE_FAILURE;
    public static final Stage COMPLETE_FAILURE = Stage.COMPLETE_FAILURE;
    public static final Stage RECOVERED = Stage.RECOVERED;

    private Nouns() {}

    /** A distribution of durations by its percentiles. */
    public static final class Percentiles implements Word {
        public final DurationNoun p50;
        public final DurationNoun p90;
        public final DurationNoun p95;
        public final DurationNoun p99;
        public final DurationNoun p999;
        public final DurationNoun max;

        private Percentiles(String name) {
            p50 = new DurationNoun(name + ".p50");
            p90 = new DurationNoun(name + ".p90");
            p95 = new DurationNoun(name + ".p95");
            p99 = new DurationNoun(name + ".p99");
            p999 = new DurationNoun(name + ".p999");
            max = new DurationNoun(name + ".max");
        }
    }

    /** How late the tool itself was in sending: where it is not small, latency tells of the tool. */
    public static final class Lateness implements Word {
        public final DurationNoun p99 = new DurationNoun("lateness.p99");
        public final DurationNoun max = new DurationNoun("lateness.max");

        private Lateness() {}
    }

    /** The used heap, and what of it outlived the last collection. */
    public static final class Heap extends SizeNoun {
        public final SizeNoun floor = new SizeNoun("heap.floor");

        private Heap() {
            super("heap");
        }
    }

    /** Garbage collection. */
    public static final class Collections implements Word {
        public final DurationNoun time = new DurationNoun("gc.time");

        private Collections() {}
    }

    /** The service's pool of database connections. */
    public static final class Pool implements Word {
        public final CountNoun active = new CountNoun("pool.active");
        public final CountNoun pending = new CountNoun("pool.pending");

        private Pool() {}
    }

    /** The service's queue of messages. */
    public static final class Queue implements Word {
        public final CountNoun depth = new CountNoun("queue.depth");

        private Queue() {}
    }

    /** The threads that make the service's answers. */
    public static final class Workers implements Word {
        public final CountNoun busy = new CountNoun("workers.busy");

        private Workers() {}
    }

    /** The requests that wait for one of the service's workers. */
    public static final class WorkerQueue implements Word {
        public final CountNoun depth = new CountNoun("workerQueue.depth");

        private WorkerQueue() {}
    }

    /** The responses of the script that were carried out, and those that could not be. */
    public static final class Responses extends CountNoun {
        public final CountNoun failed = new CountNoun("responses.failed");

        private Responses() {
            super("responses");
        }
    }

    /** The load under which the service broke, and how it got well when the load was withdrawn. */
    public static final class BreakPoint extends CountNoun {
        public final DurationNoun recovery = new DurationNoun("breakPoint.recovery");

        private BreakPoint() {
            super("breakPoint");
        }
    }

    /** The load at which throughput stops rising, and how high it is there. */
    public static final class Knee extends CountNoun {
        public final RateNoun throughput = new RateNoun("knee.throughput");

        private Knee() {
            super("knee");
        }
    }

    /** The file system with the target's data. */
    public static final class Disk extends ResourceNoun {
        public final PercentNoun used = new PercentNoun("disk.used");
        public final SizeNoun free = new SizeNoun("disk.free");

        private Disk() {
            super("disk", Dimension.SIZE);
        }
    }

    /** The target's machine. */
    public static final class HostLoad implements Word {
        public final PercentNoun cpu = new PercentNoun("host.cpu");
        public final HostMemory memory = new HostMemory();

        private HostLoad() {}
    }

    /** The memory of the target's machine. */
    public static final class HostMemory implements Word {
        public final SizeNoun available = new SizeNoun("host.memory.available");

        private HostMemory() {}
    }

    /** How long work waits for a resource of the machine (PSI). */
    public static final class Pressure implements Word {
        public final PercentNoun cpu = new PercentNoun("pressure.cpu");
        public final PercentNoun memory = new PercentNoun("pressure.memory");
        public final PercentNoun io = new PercentNoun("pressure.io");

        private Pressure() {}
    }

    /** What is foreseen to run out, and when. */
    public static final class Prediction implements Word {
        public final DurationNoun timeToExhaustion = new DurationNoun("forecast.timeToExhaustion");
        public final DurationNoun lead = new DurationNoun("forecast.lead");
        public final NameNoun resource = new NameNoun("forecast.resource");
        public final CountNoun alarms = new CountNoun("forecast.alarms");

        private Prediction() {}
    }

    /** The stage of the failure, now and at its worst. */
    public static final class Course extends StageNoun {
        public final StageNoun worst = new StageNoun("stage.worst");

        private Course() {
            super("stage");
        }
    }
}
