package chaos.target

import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** How tests start shops. */
class Shops {
    static String classPath() {
        System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
    }

    static ShopCommand command() {
        new ShopCommand(Path.of(System.getProperty('java.home'), 'bin', 'java'), classPath())
    }

    static boolean canMount() {
        def flag = System.getProperty('user.name') == 'root' ? '-m' : '-rm'
        def process = new ProcessBuilder('unshare', flag, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt').redirectErrorStream(true).start()
        process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
    }
}
