package fi.kuntapeili.web;
import jakarta.ws.rs.*;
@Path("/")
public class Hello { @GET public String hi() { return "hi"; } }
