package chaos.words;

/** Marks what a script may hold and speak to: the public methods and fields of such a class are words. */
public interface Word {}
