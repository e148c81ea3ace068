package chaos.report;

import java.util.List;

/** The chain of causes as far as there is evidence, in the form of the five whys; the rest is marked for a person. */
final class PostMortemCauses {

    private PostMortemCauses() {}

    static void write(Markdown page, IncidentStory story) {
        page.heading(2, "Causes");
        List<Why> chain = story.scenario().map(Whys::of).orElse(List.of());
        page.paragraph(said(story, chain));
        if (!chain.isEmpty()) {
            page.head("", "Asked", "Found", "Evidence");
            for (int i = 0; i < chain.size(); i++) {
                Why why = chain.get(i);
                page.row(Integer.toString(i + 1), why.question(), why.answer(), why.evidence());
            }
        }
        page.gap(Whys.open(chain));
        page.gap("why that was possible: what in the system, the tests or the process let it through");
        page.gap("why it was not noticed earlier, or not stopped where it began");
    }

    private static String said(IncidentStory story, List<Why> chain) {
        if (story.scenario().isEmpty()) {
            return "No run of a scenario is linked: no link of the chain is recorded.";
        }
        return chain.isEmpty()
                ? "The record shows no symptom, so there is nothing to go back from."
                : "Each link came before the one above it; that it caused it is for a person to confirm.";
    }
}
