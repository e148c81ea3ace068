package chaos.cli;

import chaos.cli.live.JsonView;
import chaos.cli.live.LiveView;
import chaos.cli.live.PlainView;
import chaos.perform.RunObserver;
import chaos.plan.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a run is shown while it goes on.
 *
 * @param tell prints what a person should know beside the events
 */
record Views(List<RunObserver> observers, Consumer<String> tell, Runnable end) implements AutoCloseable {

    static Views of(Console console, Scenario plan, Detail detail) {
        return switch (detail) {
            case VERDICT -> new Views(List.of(), console::answer, () -> {});
            case EVENTS -> new Views(List.of(new JsonView(console.out())), console::answer, () -> {});
            case ALL -> console.terminal().map(t -> live(console, plan, t)).orElseGet(() -> plain(console, plan));
        };
    }

    private static Views live(Console console, Scenario plan, Path terminal) {
        LiveView view = new LiveView(Console.controls(), plan, console.outStyle(), new TerminalSize(terminal));
        return new Views(List.of(view), view::remark, view::close);
    }

    private static Views plain(Console console, Scenario plan) {
        return new Views(List.of(new PlainView(console.out(), plan)), console::answer, () -> {});
    }

    void tell(String text) {
        tell.accept(text);
    }

    @Override
    public void close() {
        end.run();
    }
}
