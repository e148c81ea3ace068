package chaos.target.cgroup;

/**
 * A value that is written into a file of a control group.
 *
 * @param needed false where the kernel may have been built without that file
 */
record Setting(String file, String value, boolean needed) {}
