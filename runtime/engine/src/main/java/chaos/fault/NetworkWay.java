package chaos.fault;

import chaos.agent.net.Kernel;

/** Which way faults of the network are done on this machine, each as the end of a sentence. */
final class NetworkWay {

    private static final String NO_NETEM = "its kernel has no tc netem";

    private NetworkWay() {}

    static String byRules() {
        return "is done by rules of nftables";
    }

    static String ofLimit() {
        return Kernel.running().hasQueue("htb")
                ? "is done on this machine by tc htb, or, on a device whose root queue is somebody's already, by nftables,"
                        + " which drops what is over the rate"
                : "is done on this machine by nftables, which drops what is over the rate: its kernel has no tc htb";
    }

    static String ofQueue() {
        return Kernel.running().hasQueue("netem")
                ? "is done on this machine by tc netem"
                : "is done on this machine by a transparent proxy, to which nftables redirects the port's connections, since "
                        + NO_NETEM + "; those that are open then are reset once";
    }

    static String ofQueueOnly() {
        return Kernel.running().hasQueue("netem")
                ? "is done on this machine by tc netem"
                : "will be refused on this machine: " + NO_NETEM + ", and there is no other way";
    }
}
