package uk.kerbside.kit.http;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Refuses addresses with hidden characters ({@code %00}) before anybody looks them up. */
@Provider
@PreMatching
@ConstrainedTo(RuntimeType.SERVER)
class PlainAddress implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        if (VisibleText.hasHiddenCharactersInAddress(address.getPath(true))) {
            throw new InvalidRequestException("/path", "has characters that cannot be seen");
        }
        for (Map.Entry<String, List<String>> parameter :
                address.getQueryParameters(true).entrySet()) {
            String name = parameter.getKey();
            if (VisibleText.hasHiddenCharactersInAddress(name)
                    || parameter.getValue().stream().anyMatch(VisibleText::hasHiddenCharactersInAddress)) {
                throw new InvalidRequestException("/query", "has characters that cannot be seen");
            }
        }
    }
}
