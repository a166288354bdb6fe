package parley.benchmarks.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest Spring Boot web program, as the minimum start time that anybody waits for. */
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
