package chaos.cli;

import chaos.cli.explain.Effects;
import chaos.fault.Catalogue;
import chaos.plan.FaultCall;
import chaos.plan.Scenario;
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
}
