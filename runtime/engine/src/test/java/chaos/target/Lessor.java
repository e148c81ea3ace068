package chaos.target;

import chaos.plan.BundledTarget;
import chaos.plan.Origin;
import chaos.quantity.Size;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** Leases a shop, says its pid, and waits to be killed. */
final class Lessor {
    private Lessor() {}

    public static void main(String[] arguments) throws Exception {
        ShopCommand command = new ShopCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"));
        BundledTarget plan = new BundledTarget(
                "2.5.1", new Size(48 << 20), 1, OptionalInt.empty(), Map.of(), new Origin("lessor", 1));
        LeasedShop shop = LeasedShop.start(command, Path.of(arguments[0]), plan, (code, evidence) -> {});
        System.out.println(shop.pid().orElseThrow());
        new CountDownLatch(1).await();
    }
}
