package chaos.cli.live;

/** An event as a person reads it. */
public record Sentence(Tone tone, String text) {}
