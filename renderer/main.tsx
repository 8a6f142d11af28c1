import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectPlatform } from "./platform/index.ts";
import { loadDrawingFonts } from "./timeline/interact/fonts.ts";
import { App } from "./ui/App.tsx";
import "./ui/styles/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root to draw into");

void loadDrawingFonts();
createRoot(root).render(
  <StrictMode>
    <App platform={connectPlatform()} />
  </StrictMode>,
);
