package chaos.host.config;

import chaos.plan.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The conditions of a {@code Match} line; all must hold. */
record MatchLine(Origin place, List<Criterion> criteria) {

    private static final Set<String> BARE = Set.of("all", "canonical", "final");
    private static final Set<String> COMPARED = Set.of("host", "originalhost", "user", "localuser", "tagged");
    /** What we will not find out: it would run a program, or depends on networks that change. */
    private static final Set<String> UNDECIDED = Set.of("exec", "localnetwork");

    /** One condition, negated by an exclamation mark. */
    record Criterion(String name, boolean negated, String argument) {

        boolean holds(HostSettings settings, boolean last) {
            return negated != plainly(settings, last);
        }

        private boolean plainly(HostSettings settings, boolean last) {
            return switch (name) {
                case "canonical", "final" -> last;
                case "host" -> matches(settings.hostName());
                case "originalhost" -> matches(settings.destination().host());
                case "user" -> matches(settings.user());
                case "localuser" -> matches(settings.surroundings().user());
                case "tagged" -> matches(settings.value("tag").orElse(""));
                default -> true;
            };
        }

        private boolean matches(String text) {
            String found = name.equals("host") || name.equals("originalhost") ? text.toLowerCase(Locale.ROOT) : text;
            return ConfigPattern.anyMatches(List.of(argument.split(",")), found);
        }
    }

    static MatchLine parse(ConfigLine line) {
        List<Criterion> criteria = new ArrayList<>();
        List<String> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            boolean negated = words.get(i).startsWith("!");
            String name = words.get(i).substring(negated ? 1 : 0).toLowerCase(Locale.ROOT);
            if (BARE.contains(name)) {
                criteria.add(new Criterion(name, negated, ""));
            } else if ((COMPARED.contains(name) || UNDECIDED.contains(name)) && i + 1 < words.size()) {
                criteria.add(new Criterion(name, negated, words.get(++i)));
            } else {
                throw new ConfigException(
                        line.place(),
                        "Match does not know '" + words.get(i) + "', or what should follow is missing",
                        "See: all, final, host, originalhost, user, localuser.");
            }
        }
        return new MatchLine(line.place(), criteria);
    }

    boolean asksForFinalPass() {
        return criteria.stream().anyMatch(criterion -> criterion.name().equals("final"));
    }

    /**
     * Whether all hold.
     *
     * @throws ConfigException where it hangs on a program that would have to be run
     */
    boolean holds(HostSettings settings, boolean last) {
        if (!criteria.stream().allMatch(criterion -> criterion.holds(settings, last) || isUndecided(criterion))) {
            return false;
        }
        criteria.stream().filter(MatchLine::isUndecided).findFirst().ifPresent(criterion -> {
            throw new ConfigException(
                    place,
                    "whether this Match applies to " + settings.destination().host() + " hangs on '" + criterion.name()
                            + "', which is never tried here: reading a configuration runs no program",
                    "Say it by 'Match host' or a Host block, or name another file with --ssh-config.");
        });
        return true;
    }

    private static boolean isUndecided(Criterion criterion) {
        return UNDECIDED.contains(criterion.name());
    }
}
