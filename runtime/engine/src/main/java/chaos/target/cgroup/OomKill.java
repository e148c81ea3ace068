package chaos.target.cgroup;

/**
 * The kernel killed a process of a control group for want of memory.
 *
 * @param limit the limit of the group, in bytes
 * @param evidence what the kernel counted and wrote into its log
 */
public record OomKill(long pid, long limit, String evidence) {}
