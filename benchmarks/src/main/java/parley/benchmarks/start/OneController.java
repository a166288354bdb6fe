package parley.benchmarks.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that anybody who starts a Spring Boot program for the web waits for. */
@SpringBootApplication
@RestController
public class OneController {
    public static void main(String... arguments) {
        SpringApplication.run(OneController.class, arguments);
    }

    @GetMapping("/")
    Answer answer() {
        return new Answer("here");
    }

    record Answer(String said) {}
}
