package chaos.fault;

/** What a fault needs of the place where it is done. */
public enum Need {
    /** A HotSpot JVM whose process id is known, of the same user. */
    JVM("a HotSpot JVM with a known process id"),
    /** Netty in that JVM. */
    NETTY("Netty's event loops in that JVM"),
    /** A process that we may send signals to. */
    PROCESS("a known process id, of the same user or as root"),
    /** Linux, for its /proc. */
    LINUX("Linux"),
    /** The directory that the target writes to. */
    DATA("a known data directory of the target"),
    /** The directory of the target's logs, or a log that is named in full. */
    LOGS("known logs of the target, or a log named in full"),
    /** The privilege to change the host's network. */
    NET_ADMIN("root, or the capability CAP_NET_ADMIN"),
    /** The program of nftables. */
    NFT("the program nft (package nftables)"),
    /** The programs of tc. */
    TC("the programs tc and ip (package iproute2)"),
    /** A proxy of the scenario; no privilege. */
    PROXY("a proxy that the scenario declares, such as `proxy('front') inFrontOf target`, and no privilege"),
    /** The database of the target. */
    DATABASE("the JDBC address of the target's database, its password in CHAOS_SECRET_DATABASE"),
    /** Where messages for the target are put. */
    QUEUE("the address of the target's queue, its password in CHAOS_SECRET_QUEUE"),
    /** All privileges. */
    ROOT("root");

    private final String text;

    Need(String text) {
        this.text = text;
    }

    /** In a few words. */
    public String text() {
        return text;
    }
}
