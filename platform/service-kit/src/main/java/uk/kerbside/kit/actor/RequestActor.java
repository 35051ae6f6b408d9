package uk.kerbside.kit.actor;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Reads the actor from the token and the headers of the current request, and keeps what it found on the request. */
@ApplicationScoped
class RequestActor implements CurrentActor {
    private static final String ACTOR = RequestActor.class.getName() + ".actor";
    private static final String MEMBERSHIPS = RequestActor.class.getName() + ".memberships";

    private final CurrentVertxRequest currentRequest;
    private final CurrentIdentityAssociation identity;
    private final Memberships memberships;
    private final Actor system;

    RequestActor(
            CurrentVertxRequest currentRequest,
            CurrentIdentityAssociation identity,
            Memberships memberships,
            @ConfigProperty(name = "kerbside.service") String service) {
        this.currentRequest = currentRequest;
        this.identity = identity;
        this.memberships = memberships;
        this.system = Actor.system(service);
    }

    @Override
    public Actor actor() {
        return request().map(this::actorOf).orElse(system);
    }

    @Override
    public Actor recorded() {
        Actor actor = actor();
        boolean isCustomer = actor.has(Roles.CUSTOMER) && !actor.isStaff();
        return isCustomer ? represented(actor).orElse(actor) : actor;
    }

    private Optional<Actor> represented(Actor actor) {
        List<Membership> own = membershipsOf(actor);
        return own.stream()
                .filter(membership ->
                        actor.onBehalfOf().map(membership.accountId()::equals).orElse(own.size() == 1))
                .findFirst()
                .flatMap(membership -> membership.basis().map(law -> actor.inPlaceOf(membership.accountId(), law)));
    }

    @Override
    public Optional<String> client() {
        return request()
                .map(request -> identity.getIdentity().getPrincipal())
                .flatMap(who -> who instanceof JsonWebToken token
                        ? Optional.ofNullable(token.<String>getClaim(Claims.azp))
                        : Optional.empty());
    }

    @Override
    public String accountId() {
        Actor actor = actor();
        if (actor.onBehalfOf().isPresent()) {
            return actor.onBehalfOf().get();
        }
        if (actor.has(Roles.CUSTOMER)) {
            return onlyAccountOf(actor);
        }
        throw actor.isStaff()
                ? new RefusedException(
                        CommonProblem.ON_BEHALF_OF_MISSING, "Name the account you act for in " + ON_BEHALF_OF + ".")
                : mayActForNobody();
    }

    @Override
    public Optional<Membership> membership() {
        Actor actor = actor();
        return actor.has(Roles.CUSTOMER) ? membershipIn(accountId(), actor) : Optional.empty();
    }

    @Override
    public boolean mayReach(String accountId) {
        return reaches(accountId, anyMembership -> true);
    }

    @Override
    public boolean mayReach(String accountId, String scope) {
        return reaches(accountId, membership -> membership.allows(scope));
    }

    private boolean reaches(String accountId, Predicate<Membership> isEnough) {
        Actor actor = actor();
        if (actor.has(Roles.CUSTOMER)
                && membershipIn(accountId, actor).filter(isEnough).isPresent()) {
            return true;
        }
        // Whoever names an account has said which one this request is about.
        return actor.reachesEveryAccount()
                && actor.onBehalfOf().map(accountId::equals).orElse(true);
    }

    @Override
    public void requireScope(String scope) {
        boolean allowed =
                membership().map(membership -> membership.allows(scope)).orElse(true);
        if (!allowed) {
            throw new RefusedException(
                    CommonProblem.SCOPE_MISSING, "The account's holder has not trusted you with \"" + scope + "\".");
        }
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(currentRequest.getCurrent())
                : Optional.empty();
    }

    private Actor actorOf(RoutingContext request) {
        Actor known = request.get(ACTOR);
        if (known == null) {
            known = read(request);
            request.put(ACTOR, known);
        }
        return known;
    }

    private Actor read(RoutingContext request) {
        SecurityIdentity who = identity.getIdentity();
        Actor actor = new Actor(
                subjectOf(who),
                who.getRoles(),
                ActorHeaders.channel(request.request().getHeader(Channel.HEADER)),
                Optional.empty());
        return ActorHeaders.account(request.request().getHeader(ON_BEHALF_OF))
                .map(account -> new Actor(actor.subject(), actor.roles(), actor.channel(), allowed(account, actor)))
                .orElse(actor);
    }

    private static String subjectOf(SecurityIdentity who) {
        return who.isAnonymous() ? "anonymous" : who.getPrincipal().getName();
    }

    private Optional<String> allowed(String account, Actor actor) {
        if (actor.isStaff()) {
            return Optional.of(account);
        }
        if (!actor.has(Roles.CUSTOMER)) {
            throw mayActForNobody();
        }
        if (membershipIn(account, actor).isEmpty()) {
            throw new NotFoundException("You have no account " + account + ".");
        }
        return Optional.of(account);
    }

    private Optional<Membership> membershipIn(String accountId, Actor actor) {
        return membershipsOf(actor).stream()
                .filter(membership -> membership.accountId().equals(accountId))
                .findFirst();
    }

    private List<Membership> membershipsOf(Actor actor) {
        RoutingContext request = request().orElse(null);
        if (request == null) {
            return memberships.accountsOf(actor.subject());
        }
        List<Membership> known = request.get(MEMBERSHIPS);
        if (known == null) {
            known = memberships.accountsOf(actor.subject());
            request.put(MEMBERSHIPS, known);
        }
        return known;
    }

    private String onlyAccountOf(Actor actor) {
        List<Membership> own = membershipsOf(actor);
        if (own.isEmpty()) {
            throw new RefusedException(CommonProblem.NO_ACCOUNT, "Open an account first, then come back.");
        }
        if (own.size() > 1) {
            Set<String> ids = own.stream().map(Membership::accountId).collect(Collectors.toSet());
            throw new RefusedException(
                    CommonProblem.ACCOUNT_NOT_CHOSEN,
                    "You belong to " + ids.size() + " accounts: name one in " + ON_BEHALF_OF + ".");
        }
        return own.getFirst().accountId();
    }

    private static RefusedException mayActForNobody() {
        return new RefusedException(CommonProblem.FORBIDDEN, "Your role does not act for customers.");
    }
}
