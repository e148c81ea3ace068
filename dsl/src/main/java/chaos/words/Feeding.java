package chaos.words;

import chaos.plan.DataTable;
import chaos.plan.Feeder;
import chaos.words.DataFiles.Unreadable;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code feed 'customers.csv'}, whose rows are taken in their order and then again; or {@code atRandom 7}. */
public final class Feeding implements Word {

    private final @Nullable Feeder rows;
    private final Consumer<Feeder> taker;

    private Feeding(@Nullable Feeder rows, Consumer<Feeder> taker) {
        this.rows = rows;
        this.taker = taker;
        if (rows != null) {
            taker.accept(rows);
        }
    }

    static Feeding of(Saying saying, DataFiles data, String path, Known known, Consumer<Feeder> taker) {
        try {
            DataFiles.Found found = data.read(path, DataTable.LIMIT);
            DataTable table = DataTable.parse(found.text());
            known.feeds(table.columns());
            return new Feeding(new Feeder(found.file(), table.columns(), OptionalLong.empty()), taker);
        } catch (Unreadable e) {
            return refused(saying, path, e.told(), taker);
        } catch (IllegalArgumentException e) {
            return refused(saying, path, String.valueOf(e.getMessage()), taker);
        }
    }

    private static Feeding refused(Saying saying, String path, String why, Consumer<Feeder> taker) {
        saying.slip("`feed` cannot use '" + path + "': " + why, path, "a file of rows, CSV or JSON");
        return new Feeding(null, taker);
    }

    /** Drawn at random by this seed, the same ones in each run. */
    public void atRandom(long seed) {
        if (rows != null) {
            taker.accept(new Feeder(rows.file(), rows.columns(), OptionalLong.of(seed)));
        }
    }
}
