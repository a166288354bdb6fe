package parley.security.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class RoleInterceptorTest {
    @Test
    void a_method_without_a_required_role_answers_nobody() throws NoSuchMethodException {
        refuses(new HandlerMethod(new Undeclared(), "answer"));
        refuses(new HandlerMethod("of the JDK's", "strip"));
    }

    private static void refuses(HandlerMethod method) {
        assertThatThrownBy(() ->
                        new RoleInterceptor()
                                .preHandle(
                                        stub(HttpServletRequest.class),
                                        stub(HttpServletResponse.class),
                                        method))
                .hasMessageContaining("does not say which role it requires");
    }

    private static <T> T stub(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null));
    }

    static final class Undeclared {
        public String answer() {
            return "to anybody";
        }
    }
}
