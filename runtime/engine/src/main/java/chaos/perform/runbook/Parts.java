package chaos.perform.runbook;

import chaos.plan.Act;
import chaos.plan.Check;
import chaos.plan.Service;
import chaos.plan.Step;
import chaos.plan.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The texts and programs of acts and checks, found in their records: an act that is added later is not forgotten. */
final class Parts {

    private Parts() {}

    /** All acts of a step, in the order in which they may be done. */
    static List<Act> acts(Step step) {
        List<Act> acts = new ArrayList<>(step.acts());
        acts.addAll(step.rescue());
        acts.addAll(step.always());
        acts.addAll(step.undo());
        return acts;
    }

    /** All texts in a record, however deep. */
    static Stream<Wording> wordings(Object value) {
        if (value instanceof Wording wording) {
            return Stream.of(wording);
        }
        if (value instanceof Iterable<?> several) {
            List<Wording> found = new ArrayList<>();
            several.forEach(one -> wordings(one).forEach(found::add));
            return found.stream();
        }
        if (value instanceof java.util.Optional<?> maybe) {
            return maybe.stream().flatMap(Parts::wordings);
        }
        return value instanceof Record record && ours(record)
                ? components(record).flatMap(Parts::wordings)
                : Stream.of();
    }

    private static boolean ours(Record record) {
        return record instanceof Act || record instanceof Check || record instanceof Service;
    }

    private static Stream<Object> components(Record record) {
        return Stream.of(record.getClass().getRecordComponents()).map(component -> {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a part of " + record + " cannot be read", e);
            }
        });
    }

    /** The programs that an act starts, each with its arguments. */
    static Stream<List<Wording>> programs(Act act) {
        if (act instanceof Act.Command command) {
            return Stream.of(command.words());
        }
        if (act instanceof Act.Capture capture) {
            return Stream.of(capture.words());
        }
        if (act instanceof Act.Keep keep) {
            return Stream.of(keep.words());
        }
        if (act instanceof Act.Verify verify) {
            return programs(verify.check());
        }
        return act instanceof Act.WaitUntil wait ? programs(wait.check()) : Stream.of();
    }

    /** The program that a check starts. */
    static Stream<List<Wording>> programs(Check check) {
        return check instanceof Check.CommandSucceeds command ? Stream.of(command.words()) : Stream.of();
    }
}
