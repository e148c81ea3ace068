package chaos.cli;

import chaos.cli.explain.Effects;
import chaos.fault.Catalogue;
import chaos.load.Preflight;
import chaos.plan.FaultCall;
import chaos.plan.Load;
import chaos.plan.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains faults with what the catalogue knows of them. */
final class CatalogueEffects implements Effects {

    @Override
    public String does(FaultCall call) {
        return Catalogue.of(call).does(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return Catalogue.of(call).undoneBy(call);
    }

    @Override
    public List<String> sums(FaultCall call, Scenario scenario) {
        return Catalogue.of(call).sums(call, scenario);
    }

    @Override
    public Optional<String> remedy(FaultCall call) {
        return Catalogue.of(call).remedy();
    }

    @Override
    public List<String> needs(Load load) {
        Preflight here = Preflight.here();
        List<String> needs = new ArrayList<>(List.of(here.sums(load)));
        here.misfits(load).forEach(m -> needs.add("that does not fit: " + m.problem() + ". " + m.remedy()));
        return needs;
    }
}
