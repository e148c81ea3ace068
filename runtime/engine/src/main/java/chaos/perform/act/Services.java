package chaos.perform.act;

import chaos.plan.Service;

/** Finds who starts and stops a service. */
@FunctionalInterface
public interface Services {

    ServiceControl of(Service service, Tools tools) throws DeedFailure;
}
