package chaos.perform.act;

import chaos.plan.Service;
import chaos.target.ShopCommand;
import chaos.target.StandaloneShop;

/**
 * The services of this machine.
 *
 * @param shop the command that starts the bundled target
 */
public record LocalServices(ShopCommand shop) implements Services {

    @Override
    public ServiceControl of(Service service, Tools tools) throws DeedFailure {
        if (service instanceof Service.Bundled bundled) {
            return new BundledControl(new StandaloneShop(FileWork.path(tools, bundled.home())), shop);
        }
        return other(service, tools);
    }

    /** A service that is no bundled target. */
    public static ServiceControl other(Service service, Tools tools) throws DeedFailure {
        if (service instanceof Service.Systemd systemd) {
            return new SystemdControl(tools, tools.values().text(systemd.unit()));
        }
        Service.PidFile pidFile = (Service.PidFile) service;
        return new PidFileControl(tools, FileWork.path(tools, pidFile.file()).toAbsolutePath(), pidFile.start());
    }
}
