package fi.kuntapeili.web.security;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every resource method of the application. */
final class Routes {

    private Routes() {}

    static List<Route> all() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        List<Route> routes = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter().importPath(new File("target/classes").toPath())) {
            if (found.isAnnotatedWith(Path.class)) {
                Class<?> resource = found.reflect();
                for (Method method : resource.getDeclaredMethods()) {
                    verb(method).ifPresent(verb -> routes.add(route(resource, method, verb)));
                }
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private static Route route(Class<?> resource, Method method, String verb) {
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new AssertionError(method + " does not say what it does: @Allowed is missing");
        }
        Path own = method.getAnnotation(Path.class);
        Consumes consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .orElse(resource.getAnnotation(Consumes.class));
        return new Route(
                verb,
                path(resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value())),
                allowed.value(),
                consumes == null ? "" : consumes.value()[0]);
    }

    /** In one form: one slash between parts, none at the end, parameters without their patterns. */
    private static String path(String path) {
        StringBuilder clean = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (char character : ("/" + path).toCharArray()) {
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            inPattern = depth > 0 && (inPattern || character == ':');
            if (!inPattern && !Character.isWhitespace(character)) {
                clean.append(character);
            }
        }
        String whole = clean.toString().replaceAll("/+", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
