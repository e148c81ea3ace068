package chaos.plan;

/**
 * A file of data that a script names. A run uses it only as it was when the plan was made.
 *
 * @param path as it is opened, from the working directory or the root
 * @param sha256 the hash of its bytes, in 64 hexadecimal digits
 */
public record DataFile(String path, String sha256) {}
