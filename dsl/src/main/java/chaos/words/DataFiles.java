package chaos.words;

import chaos.plan.DataFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the files of data that a script names; the floors above lend it. */
@FunctionalInterface
public interface DataFiles {

    /** No file can be looked at. */
    DataFiles NONE = path -> Found.not("no file of data can be read here");

    /** Looks at a file with rows of data, each with the same columns; the path is from the working directory or the root. */
    Found rows(String path);

    /**
     * What was found.
     *
     * @param file null where it has a problem
     * @param columns the names of what a row has
     * @param problem empty where there is none; else with what to do about it
     */
    record Found(@Nullable DataFile file, List<String> columns, String problem) {

        public Found {
            columns = List.copyOf(columns);
        }

        /** A file that cannot be used. */
        public static Found not(String problem) {
            return new Found(null, List.of(), problem);
        }
    }
}
