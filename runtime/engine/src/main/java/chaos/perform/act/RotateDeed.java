package chaos.perform.act;

import chaos.plan.FileAct;
import chaos.remedy.HalfRotated;
import chaos.remedy.Rotation;
import java.io.IOException;
import java.util.Optional;

/** Rotates a log; an empty one is left. */
record RotateDeed(Tools tools, FileAct.Rotate act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure {
        Rotation rotation = rotation();
        return FileWork.doing("rotate", () -> {
            Optional<String> problem = rotation.problem();
            if (problem.isPresent()) {
                return Foresight.would("would fail: " + problem.get());
            }
            return rotation.idle()
                    ? Foresight.already(rotation.log() + " is empty")
                    : Foresight.would(rotation.foresee());
        });
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure {
        Rotation rotation = rotation();
        return FileWork.doing("rotate", () -> {
            Optional<String> problem = rotation.problem();
            if (problem.isPresent()) {
                throw new DeedFailure(problem.get());
            }
            return rotation.idle() ? Done.already(rotation.log() + " is empty") : Done.changed(rotate(rotation));
        });
    }

    private static String rotate(Rotation rotation) throws IOException, DeedFailure {
        try {
            return rotation.perform();
        } catch (HalfRotated half) {
            throw new DeedFailure("rotate: " + half.getMessage(), half).after(half.changed());
        }
    }

    private Rotation rotation() throws DeedFailure {
        return new Rotation(
                FileWork.path(tools, act.file()).toAbsolutePath(), act.keep(), act.compress(), act.copyTruncate());
    }
}
