package chaos.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a holder said by itself. */
final class Heard implements Holder.Listener {

    record Achieved(String fault, String what, double asked, double achieved) {}

    record Ended(String fault, String reason, String verified) {}

    final List<Achieved> achieved = new CopyOnWriteArrayList<>();
    final List<Ended> ended = new CopyOnWriteArrayList<>();
    final List<Undone> failed = new CopyOnWriteArrayList<>();
    final List<String> lost = new CopyOnWriteArrayList<>();

    @Override
    public void achieved(String fault, String what, double asked, double done) {
        achieved.add(new Achieved(fault, what, asked, done));
    }

    @Override
    public void ended(String fault, String reason, String verified) {
        ended.add(new Ended(fault, reason, verified));
    }

    @Override
    public void undoFailed(Undone undone) {
        failed.add(undone);
    }

    @Override
    public void lost(String why) {
        lost.add(why);
    }
}
