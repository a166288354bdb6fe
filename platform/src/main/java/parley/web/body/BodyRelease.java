package parley.web.body;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;

/** Gives back the room that a body takes once its request is answered, and its error too. */
final class BodyRelease implements ServletRequestListener {
    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        var body = RequestBody.ifAny(event.getServletRequest());
        if (body != null) {
            body.release();
        }
    }
}
