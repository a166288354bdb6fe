package parley.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import parley.problem.Problem;
import parley.security.web.SecurityHeaders;

/** Answers with problem details what Tomcat itself rejects, such as a malformed request line. */
public final class ProblemErrorReportValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.addTo(response);
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(StandardProblems.of(status).json());
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("the caller closed the connection", e);
        }
    }
}
