package chaos.perform.act;

import java.util.List;

/** An act on several things, one after another: where one of them fails, those before it stay changed. */
final class Pieces {

    private Pieces() {}

    /** What is done to one. */
    interface Work<T> {
        void on(T piece) throws DeedFailure;
    }

    /**
     * Does it to each, as long as there is time; a failure says how many were changed before.
     *
     * @param how what is done to them, as in {@code 2 of 7 were deleted before}
     */
    static <T> void each(List<T> pieces, String how, Deadline deadline, Work<T> work) throws DeedFailure {
        for (int i = 0; i < pieces.size(); i++) {
            try {
                deadline.check();
                work.on(pieces.get(i));
            } catch (DeedFailure e) {
                throw i == 0 ? e : e.after(i + " of " + pieces.size() + " were " + how + " before");
            }
        }
    }
}
