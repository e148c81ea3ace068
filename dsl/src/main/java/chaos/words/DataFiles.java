package chaos.words;

import chaos.plan.DataFile;

/** Reads the files of data that a script names. */
@FunctionalInterface
public interface DataFiles {

    /** No file is known. */
    DataFiles NONE = (path, limit) -> {
        throw new Unreadable("no folder of data files is known here");
    };

    /**
     * The file at a path, which is beside the script where it does not begin at the root.
     *
     * @param limit the most bytes that it may have
     * @throws Unreadable with what to tell the user
     */
    Found read(String path, long limit) throws Unreadable;

    /** What was read, as text. */
    record Found(DataFile file, String text) {}

    /** Why a file cannot be used, as the end of a sentence. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** The sentence goes on with this. */
        public Unreadable(String message) {
            super(message, null, false, false);
        }

        /** The end of a sentence for the user. */
        public String told() {
            return String.valueOf(getMessage());
        }
    }
}
