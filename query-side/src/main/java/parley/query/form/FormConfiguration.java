package parley.query.form;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.query.read.RevisionReads;

/** The beans of the forms; the application provides a {@link CommandService}. */
@Configuration(proxyBeanMethods = false)
@Import(FormController.class)
public class FormConfiguration {
    @Bean
    CommandSideClient commandSideClient(CommandService commandService) {
        return new CommandSideClient(commandService);
    }

    @Bean
    AvailableCommands availableCommands(
            CommandService commandService, CommandSideClient commandSideClient) {
        return new AvailableCommands(commandService, commandSideClient);
    }

    @Bean
    Corrections corrections(RevisionReads revisionReads) {
        return new Corrections(revisionReads);
    }

    @Bean
    KnownRecords knownRecords(JdbcClient factsClient) {
        return new KnownRecords(factsClient);
    }

    @Bean
    RejectedFormPages rejectedForms(AvailableCommands availableCommands) {
        return new RejectedFormPages(availableCommands);
    }
}
