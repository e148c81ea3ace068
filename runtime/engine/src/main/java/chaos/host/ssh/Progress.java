package chaos.host.ssh;

/** Told how far a copy is, on a thread of the connection. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (done, all) -> {};

    /**
     * So much is done.
     *
     * @param done bytes
     * @param all bytes, at least {@code done}
     */
    void at(long done, long all);
}
