package chaos.target

import java.nio.file.Files
import java.nio.file.Path
import java.util.jar.Attributes
import java.util.jar.JarOutputStream
import java.util.jar.Manifest
import spock.lang.Specification
import spock.lang.TempDir

class MainClassesSpec extends Specification {

    @TempDir
    Path temp

    def '#line runs #main'() {
        expect:
        JavaCommand.of(line.split(' ')).mainClass(temp).orElse('nothing') == main

        where:
        line                                                     || main
        'java com.example.Main'                                  || 'com.example.Main'
        '/usr/bin/java -Xmx1g -cp a:b com.example.Main -cp other' || 'com.example.Main'
        'java --class-path=a --add-opens java.base/x=y M a b'    || 'M'
        'java -p mods -m shop/com.example.Main'                  || 'com.example.Main'
        'java -version'                                          || 'nothing'
        'java -jar none.jar'                                     || 'nothing'
        'sleep com.example.Main'                                 || 'nothing'
        'javac com.example.Main'                                 || 'nothing'
    }

    def 'a jar says its main class, from the directory that the process is in'() {
        given:
        def manifest = new Manifest()
        manifest.mainAttributes[Attributes.Name.MANIFEST_VERSION] = '1.0'
        manifest.mainAttributes[Attributes.Name.MAIN_CLASS] = 'com.example.Main'
        new JarOutputStream(Files.newOutputStream(temp.resolve('app.jar')), manifest).close()

        expect:
        JavaCommand.of('java', '-Xmx1g', '-jar', 'app.jar', 'x').mainClass(temp).get() == 'com.example.Main'
    }

    def 'all processes are looked at that have a command line'() {
        given:
        [7: 'java\0Main\0', 30: 'java\0Main\0', 4: 'java\0Other\0', 5: ''].each { pid, line ->
            Files.writeString(Files.createDirectories(temp.resolve("$pid")).resolve('cmdline'), line)
        }
        Files.createDirectory(temp.resolve('9'))

        expect:
        new MainClasses(temp).running('Main') == [7L, 30L]
        new MainClasses(temp).running('None') == []
    }
}
